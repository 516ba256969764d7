import { useReader } from '../reader.ts';

export function Footer() {
  const { words, about } = useReader();
  return (
    <footer>
      <p>{words.made(about.version)}</p>
    </footer>
  );
}
