export function normalize(t: string): string { return t; }
