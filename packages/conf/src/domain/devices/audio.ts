import { attribute, child, element, members, slot, variant } from '../../codec/declare.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { integer, positive, uint } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'
import {
  audioAlsaIo,
  audioCommonIo,
  audioCoreAudioIo,
  audioJackIo,
  audioOssIo,
  audioPulseAudioIo,
  audioSdlIo,
} from './audio-io.ts'

/** Sound is thrown away, or goes to the guest's screen server. */
export const audioPlain = members({
  /** What the guest hears. */
  input: child(audioCommonIo, { dropEmpty: true }),
  /** What the guest plays. */
  output: child(audioCommonIo, { dropEmpty: true }),
})

/** ALSA. */
export const audioAlsa = members({
  /** What the guest hears. */
  input: child(audioAlsaIo, { dropEmpty: true }),
  /** What the guest plays. */
  output: child(audioAlsaIo, { dropEmpty: true }),
})

/** CoreAudio of macOS. */
export const audioCoreAudio = members({
  /** What the guest hears. */
  input: child(audioCoreAudioIo, { dropEmpty: true }),
  /** What the guest plays. */
  output: child(audioCoreAudioIo, { dropEmpty: true }),
})

/** JACK. */
export const audioJack = members({
  /** What the guest hears. */
  input: child(audioJackIo, { dropEmpty: true }),
  /** What the guest plays. */
  output: child(audioJackIo, { dropEmpty: true }),
})

/** OSS. */
export const audioOss = members({
  /** Whether memory is shared with the driver. */
  tryMMap: attribute(yesNo),
  /** Whether other programs are kept out. */
  exclusive: attribute(yesNo),
  /** How much is buffered, 0 to 10. */
  dspPolicy: attribute(integer({ max: 0x7fffffff })),
  /** What the guest hears. */
  input: child(audioOssIo, { dropEmpty: true }),
  /** What the guest plays. */
  output: child(audioOssIo, { dropEmpty: true }),
})

/** PulseAudio. */
export const audioPulseAudio = members({
  /** The server. */
  serverName: attribute(word),
  /** What the guest hears. */
  input: child(audioPulseAudioIo, { dropEmpty: true }),
  /** What the guest plays. */
  output: child(audioPulseAudioIo, { dropEmpty: true }),
})

/** SDL. */
export const audioSdl = members({
  /** The driver of SDL. */
  driver: attribute(oneOf(['esd', 'alsa', 'arts', 'pulseaudio'])),
  /** What the guest hears. */
  input: child(audioSdlIo, { dropEmpty: true }),
  /** What the guest plays. */
  output: child(audioSdlIo, { dropEmpty: true }),
})

/** A file in WAV format. */
export const audioFile = members({
  /** The path of the file. */
  path: attribute(word),
  /** What the guest hears. */
  input: child(audioCommonIo, { dropEmpty: true }),
  /** What the guest plays. */
  output: child(audioCommonIo, { dropEmpty: true }),
})

/** Where the guest's sound comes from and goes to. */
export const audio = element({
  /** The number by which sound cards refer to it, from 1. */
  id: attribute(positive, { required: true }),
  /** The host's sound system. */
  type: variant({
    none: audioPlain,
    alsa: audioAlsa,
    coreaudio: audioCoreAudio,
    jack: audioJack,
    oss: audioOss,
    pulseaudio: audioPulseAudio,
    sdl: audioSdl,
    spice: audioPlain,
    file: audioFile,
    dbus: audioPlain,
  }),
  /** Microseconds between two looks at the sound. */
  timerPeriod: attribute(uint),
  slot: slot(),
})
