package cn.anxue.reporting.file;

import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a section of the file.
 *
 * @param id of the thing it tells of
 * @param kind what sort of thing, where a section holds several
 * @param dueOn by when it ends or must be done
 * @param path the page on which it is worked on; null where there is none
 * @param open whether it still stands
 */
public record FileEntry(
        @Nullable UUID id,
        @Nullable LocalDate on,
        Text kind,
        String title,
        @Nullable String number,
        Text state,
        @Nullable LocalDate dueOn,
        @Nullable Money amount,
        @Nullable String path,
        boolean open) {
    /** The same for whoever is not of the office, who may follow to notices and annual inspections alone. */
    FileEntry forOthers() {
        boolean theirs = path != null && (path.startsWith("/console/notices") || path.startsWith("/console/annual"));
        return new FileEntry(id, on, kind, title, number, state, dueOn, amount, theirs ? path : null, open);
    }
}
