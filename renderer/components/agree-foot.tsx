import { useAct, useGlass } from '../kiosk-context.ts';
import { Go, Quiet } from './button.tsx';
import { TurnKeys } from './turn-keys.tsx';

/** Under a question of ours: turn its pages, say no, say yes. */
export function AgreeFoot({
  turn,
  no,
  yes,
}: {
  readonly turn: Parameters<typeof TurnKeys>[0]['turn'];
  readonly no: string;
  readonly yes: string;
}) {
  const slim = useGlass().kind === 'small';
  const act = useAct();
  return (
    <div className="foot">
      <TurnKeys turn={turn} />
      <div className="foot-end">
        <Quiet slim={slim} onPress={() => act({ type: 'visitor.declined' })}>
          {no}
        </Quiet>
        <Go slim={slim} onPress={() => act({ type: 'visitor.agreed' })}>
          {yes}
        </Go>
      </div>
    </div>
  );
}
