import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const TILES = Array.from({ length: 24 }, (_, index) => index);

/** The least that shows a card on twenty-four tiles: one number over a socket, one state. */
function BarePage() {
  const [tag, setTag] = useState(0);
  useEffect(() => {
    const socket = new WebSocket(`ws://${location.host}/`);
    socket.onmessage = ({ data }) => setTag(JSON.parse(String(data)).tag);
    return () => socket.close();
  }, []);
  return (
    <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 16 }}>
      {TILES.map((tile) => (
        <li key={tile} style={{ listStyle: 'none' }}>
          <button type="button" style={{ width: '100%', height: 130 }}>
            <b>Lesson number {tile}</b>
            <span> for card {tag}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<BarePage />);
