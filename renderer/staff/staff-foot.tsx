import type { ReactNode } from 'react';
import { Quiet } from '../components/button.tsx';
import { useStaff } from '../kiosk-context.ts';
import { useStaffWords } from '../text/staff-words.ts';

/** Under every staff screen: the way out, and what else can be done. */
export function StaffFoot({ children }: { readonly children?: ReactNode }) {
  const { desk: words } = useStaffWords();
  const staff = useStaff();
  return (
    <div className="foot">
      <Quiet slim onPress={() => void staff.leave()}>
        {words.close}
      </Quiet>
      {children}
    </div>
  );
}
