import Database from 'better-sqlite3';

/**
 * The same rows as two steps of the desk write, as safe from power cuts, with nothing looked at: whether
 * there is room, whether the wish was handed in before, who waits.
 */
export function openBareSeats(file: string) {
  const database = new Database(file);
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.exec(`
    create table book (number integer primary key, event text, occurrence text, promised integer,
      unique (event, occurrence)) strict;
    create table hold (id text primary key, book integer, party integer, until real, run text)
      strict, without rowid;
    create table seat (number integer primary key, code text unique, book integer, party integer,
      state text, card text) strict;
    create index seat_of_book on seat (book);
    create table step (nonce text primary key, book integer, code text) strict, without rowid;
    create index step_of_book on step (book);
  `);
  const addBook = database.prepare('insert or ignore into book values (?, ?, ?, 0)');
  const addHold = database.prepare('insert into hold values (?, ?, 1, 0, ?)');
  const endHold = database.prepare('delete from hold where id = ?');
  const addSeat = database.prepare(
    "insert into seat (code, book, party, state) values (?, ?, 1, 'taken')",
  );
  const addStep = database.prepare('insert into step values (?, ?, ?)');
  const sum = database.prepare('update book set promised = ? where number = ?');

  const hold = database.transaction(
    (id: string, book: number, occurrence: string, nonce: string) => {
      addBook.run(book, 'event', occurrence);
      addHold.run(id, book, 'run');
      addStep.run(nonce, book, null);
    },
  );
  const confirm = database.transaction((id: string, book: number, code: string, nonce: string) => {
    endHold.run(id);
    addSeat.run(code, book);
    addStep.run(nonce, book, code);
    sum.run(1, book);
  });
  return { hold, confirm, close: () => void database.close() };
}
