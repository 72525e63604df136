package cn.anxue.inspection.annual;

import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An uploaded table held against the records, row by row, before anything is written. */
public record ImportPreview(List<Row> rows) {
    public ImportPreview {
        rows = List.copyOf(rows);
    }

    /**
     * @param institution null where its code is not one of the caller's
     * @param problem why it cannot be taken over; null where it can
     */
    public record Row(
            int line,
            String uscc,
            String value,
            String reasons,
            @Nullable InstitutionId institution,
            @Nullable String code,
            @Nullable Text problem) {
        public boolean isGood() {
            return problem == null;
        }
    }

    public List<Row> good() {
        return rows.stream().filter(Row::isGood).toList();
    }

    public boolean isClean() {
        return problems() == 0;
    }

    public long problems() {
        return rows.size() - good().size();
    }
}
