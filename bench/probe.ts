/** Loaded into a process before its program: says at its end what it took. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const told = process.env.PEYMAN_PROBE;

if (isMainThread && told !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(told, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });
}
