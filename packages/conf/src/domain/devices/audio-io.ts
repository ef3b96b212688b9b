import { attribute, child, element, members } from '../../codec/declare.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { positive, uint, unlessZero } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'

/** The form of the sound. */
export const audioSettings = element({
  /** Samples each second. */
  frequency: attribute(positive),
  /** The number of channels. */
  channels: attribute(positive),
  /** The form of a sample. */
  format: attribute(oneOf(['s8', 'u8', 's16', 'u16', 's32', 'u32', 'f32'])),
})

/** What every direction of every sound system has. */
export const audioIoAttributes = members({
  /** Whether several streams are mixed. */
  mixingEngine: attribute(yesNo),
  /** Whether the form of the sound is the one in `settings`. */
  fixedSettings: attribute(yesNo),
  /** The number of streams. */
  voices: attribute(positive),
  /** The length of the buffer in microseconds. */
  bufferLength: attribute(positive),
})

/** The form of the sound, for every sound system. */
export const audioIoChildren = members({
  /** The form of the sound. */
  settings: child(audioSettings, { dropEmpty: true }),
})

/** One direction of the sound. */
export const audioCommonIo = element({ ...audioIoAttributes, ...audioIoChildren })

/** One direction of the sound, with ALSA. */
export const audioAlsaIo = element({
  ...audioIoAttributes,
  /** The device. */
  dev: attribute(word),
  ...audioIoChildren,
})

/** One direction of the sound, with CoreAudio. */
export const audioCoreAudioIo = element({
  ...audioIoAttributes,
  /** The number of buffers. */
  bufferCount: attribute(unlessZero(uint)),
  ...audioIoChildren,
})

/** One direction of the sound, with JACK. */
export const audioJackIo = element({
  ...audioIoAttributes,
  /** The server. */
  serverName: attribute(word),
  /** The name of the client. */
  clientName: attribute(word),
  /** A pattern for the ports to connect to. */
  connectPorts: attribute(word),
  /** Whether another name is refused. */
  exactName: attribute(yesNo),
  ...audioIoChildren,
})

/** One direction of the sound, with OSS. */
export const audioOssIo = element({
  ...audioIoAttributes,
  /** The device. */
  dev: attribute(word),
  /** The number of buffers. */
  bufferCount: attribute(unlessZero(uint)),
  /** Whether the device is polled. */
  tryPoll: attribute(yesNo),
  ...audioIoChildren,
})

/** One direction of the sound, with PulseAudio. */
export const audioPulseAudioIo = element({
  ...audioIoAttributes,
  /** The sink or source. */
  name: attribute(word),
  /** The name that the server shows. */
  streamName: attribute(word),
  /** The delay in microseconds. */
  latency: attribute(unlessZero(uint)),
  ...audioIoChildren,
})

/** One direction of the sound, with SDL. */
export const audioSdlIo = element({
  ...audioIoAttributes,
  /** The number of buffers. */
  bufferCount: attribute(unlessZero(uint)),
  ...audioIoChildren,
})
