package cn.anxue.imports;

import java.util.List;

/** Writes rows of one kind through the acts of their room; each kind has a bean of this. */
interface Loader {
    ImportKind kind();

    /**
     * In the database transaction that runs. A row it refuses by itself is answered with findings; what an act refuses is
     * thrown, and the list is then halved until the row stands alone.
     */
    Loaded load(Work work, List<ReadRow> rows);

    /**
     * The same to see what would come of it: whatever this writes is rolled back. A kind that comes by the million writes
     * nothing here where it judges all that its act does.
     */
    default Loaded trial(Work work, List<ReadRow> rows) {
        return load(work, rows);
    }

    /** How many lists may be written side by side; one where rows build on those before them. */
    default int lanes() {
        return 1;
    }

    /** A row and what it would make. */
    record Written(ReadRow row, Made made) {}

    /** What rows that would write something take from the other rows of their sheet. In the database transaction that runs. */
    default List<Claim> claims(Work work, List<Written> written) {
        return List.of();
    }

    /**
     * Takes back what rows made, the last first.
     *
     * @throws cn.anxue.problem.ProblemException where something stands on it
     */
    void undo(Work work, List<Made> made);
}
