import type { Checks } from '../../check.ts'
import { expectEqual, expectThat, skip } from '../../expectation.ts'

/** What keeps a domain apart from the rest of the host. */
export const securityChecks: Checks = {
  'a label that is enforced has a text': {
    about: 'domainGetSecurityLabel',
    from: 'running',
    async run({ domain }) {
      const labels = await domain.getSecurityLabels()
      expectThat(labels.length > 0, 'there is no label')
      const empty = labels.filter(({ label, enforcing }) => enforcing && label === '')
      expectEqual(empty.length, 0, 'labels that are enforced and empty')
    },
  },
  'the launch of a domain whose memory is not encrypted was not measured': {
    about: 'domainGetLaunchSecurityInfo',
    from: 'running',
    async run({ domain, endpoint }) {
      if (endpoint.domainXml.includes('<launchSecurity')) skip('the memory of the domain is encrypted')
      const { sevMeasurement } = await domain.getLaunchSecurityInfo()
      expectEqual(sevMeasurement, undefined, 'the measurement')
    },
  },
}
