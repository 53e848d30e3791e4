import { cdp } from 'vitest/browser';

/** What the DevTools protocol of the browser under test takes. */
interface Session {
  send(method: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Sends a command of the DevTools protocol to the page under test. */
export function sendCommand(method: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
  return (cdp() as unknown as Session).send(method, parameters);
}

/** Lets the browser sit in an IANA zone; an empty name brings it home. */
export async function emulateZone(timezoneId: string): Promise<void> {
  await sendCommand('Emulation.setTimezoneOverride', { timezoneId });
}

/** Sets media features such as `prefers-color-scheme`; without any, all are the browser's own again. */
export async function emulateMedia(features: Readonly<Record<string, string>> = {}): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await sendCommand('Emulation.setEmulatedMedia', { media: '', features: list });
}

/** A screen with or without fingers to touch it. */
export async function emulateTouch(enabled: boolean): Promise<void> {
  await sendCommand('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: enabled ? 5 : 1 });
  await sendCommand('Emulation.setEmitTouchEventsForMouse', {
    enabled,
    configuration: enabled ? 'mobile' : 'desktop',
  });
}
