/**
 * Chromium's own errands, turned off before it starts: it looks up hosts, updates components and asks for field trials
 * without any page wanting it. Requests of pages are the business of `networkLock.ts`; this is for the rest.
 */
import type { CommandLine } from 'electron'

/** Features of Chromium that talk to a server, or look for one on the local network. */
const FEATURES_OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Reporting',
  'SafeBrowsing',
  'SpareRendererForSitePerProcess',
  'Translate',
]

/** @param reachable the only host that may be looked up: the development server's */
export function switchOffErrands(commandLine: CommandLine, reachable?: string): void {
  const flags = [
    'disable-background-networking',
    'disable-breakpad',
    'disable-client-side-phishing-detection',
    'disable-component-update',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
    // No automatic search for a proxy, which asks the network before anything else does.
    'no-proxy-server',
  ]
  for (const flag of flags) commandLine.appendSwitch(flag)
  const except = reachable === undefined ? '' : `, EXCLUDE ${reachable}`
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  const already = commandLine.getSwitchValue('disable-features')
  commandLine.appendSwitch('disable-features', [already, ...FEATURES_OFF].filter(Boolean).join(','))
}
