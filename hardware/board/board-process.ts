import { createBoardTalk } from './board-talk.ts';
import { openParentLine } from './parent-line.ts';

/**
 * The entry of a board process. Johnny-Five cannot disconnect (rwaldron/johnny-five #649, #1546), so
 * each link to a board gets a process of its own, which is killed when the link is over.
 */
const parent = openParentLine();
const talk = createBoardTalk({ tell: parent.tell, nowMs: () => performance.now() });
parent.listen(talk.hear);
