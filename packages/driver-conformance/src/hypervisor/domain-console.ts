import { DomainConsoleFlag } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { converse, readToEnd } from '../console-talk.ts'
import { within } from '../eventually.ts'
import { expectEqual, expectRejection, expectThat, skip } from '../expectation.ts'
import type { Scene } from '../scene.ts'

/** Consoles and screens. */
export const domainConsoleChecks: Checks = {
  'a console carries what the guest prints, and what is typed': {
    about: 'domainOpenConsole',
    from: 'running',
    async run(scene) {
      const { greeting, typed, reply } = talk(scene)
      await using stream = await scene.domain.openConsole()
      await converse(stream, [{ hear: greeting, say: typed }, { hear: reply }], scene.patience)
    },
  },
  'a console that the domain does not have cannot be opened': {
    about: 'domainOpenConsole',
    from: 'running',
    async run({ domain }) {
      const device = 'guestwork-no-such-device'
      await expectRejection('INVALID_ARG', domain.openConsole({ device }), `openConsole of ${device}`)
    },
  },
  'a console is open for one reader at a time': {
    about: 'domainOpenConsole',
    from: 'running',
    async run(scene) {
      talk(scene)
      await using _first = await scene.domain.openConsole()
      await expectRejection('OPERATION_FAILED', scene.domain.openConsole(), 'the second openConsole()')
    },
  },
  'who opens a console by force ends the stream of the one before': {
    about: 'domainOpenConsole',
    from: 'running',
    honours: DomainConsoleFlag.FORCE,
    async run(scene) {
      talk(scene)
      await using first = await scene.domain.openConsole()
      await using _second = await scene.domain.openConsole({ force: true })
      await within(readToEnd(first), 'the end of the first stream', scene.patience)
    },
  },
  'a console ends when its domain does': {
    about: 'domainOpenConsole',
    from: 'running',
    needs: ['domainDestroyFlags'],
    async run(scene) {
      talk(scene)
      await using stream = await scene.domain.openConsole()
      const ended = readToEnd(stream)
      await scene.domain.destroy()
      await within(ended, 'the end of the stream', scene.patience)
    },
  },
  'leaving a console leaves the guest alone, and the console free': {
    about: 'domainOpenConsole',
    from: 'running',
    needs: ['domainIsActive'],
    async run(scene) {
      talk(scene)
      const first = await scene.domain.openConsole()
      await first.abort()
      await using _second = await scene.domain.openConsole()
      expectEqual(await scene.domain.isActive(), true, 'isActive()')
    },
  },
  'a picture of the screen is a file of the type that it claims': {
    about: 'domainScreenshot',
    from: 'running',
    async run({ domain, endpoint, patience }) {
      if (endpoint.hasScreen !== true)
        skip('the endpoint does not say that its domain has a screen (hasScreen)')
      const picture = await domain.screenshot()
      const file = await within(picture.bytes(), 'the picture', patience)
      const head = String.fromCharCode(...file.subarray(0, 4))
      const signature = signatures[picture.mimeType]
      expectThat(signature?.test(head) ?? file.length > 0, `'${head}' is no beginning of ${picture.mimeType}`)
    },
  },
  'there is no picture of a screen that the domain does not have': {
    about: 'domainScreenshot',
    from: 'running',
    run: async ({ domain }) =>
      expectRejection('INVALID_ARG', domain.screenshot({ screen: 255 }), 'screen 255'),
  },
}

const signatures: Readonly<Record<string, RegExp>> = {
  'image/png': /^\x89PNG/,
  'image/x-portable-pixmap': /^P[36]\s/,
}

function talk({ endpoint }: Scene) {
  return endpoint.console ?? skip('the endpoint does not say how to talk to its guest (console)')
}
