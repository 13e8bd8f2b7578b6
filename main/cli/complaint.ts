/** Why a command cannot be done, and what to do about it. */
export class Complaint extends Error {
  readonly toDo: string;
  constructor(what: string, toDo: string) {
    super(what);
    this.name = 'Complaint';
    this.toDo = toDo;
  }
}
