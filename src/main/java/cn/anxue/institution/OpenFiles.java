package cn.anxue.institution;

import java.util.Collection;
import java.util.List;

/** What is open about institutions in an upper room, for the list that goes along when they are handed over (移交清单). */
public interface OpenFiles {
    /** How many a room may name at most for one question. */
    int NAMED_MAX = 5000;

    /** Asked in one question of the database, without a look at any scope. */
    List<OpenFile> of(Collection<InstitutionId> institutions);
}
