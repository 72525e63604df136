package cn.anxue.imports;

import cn.anxue.approval.ApprovalId;
import cn.anxue.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param whole whether one bad row keeps all from being written
 * @param headings what the columns of the file are called
 * @param fields the field each column is taken for; empty for none
 * @param checked rows tried
 * @param done rows written, or taken back
 * @param refused rows with problems
 * @param said why it did not come to its end
 * @param approvalId the second person's decision, of balances
 */
public record ImportRun(
        ImportId id,
        ImportKind kind,
        ImportState state,
        boolean whole,
        String fileName,
        String regionCode,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        Instant movedAt,
        List<String> headings,
        List<String> fields,
        int rows,
        int checked,
        int done,
        int created,
        int changed,
        int unchanged,
        int refused,
        @Nullable Text said,
        @Nullable ApprovalId approvalId) {
    public ImportRun {
        headings = List.copyOf(headings);
        fields = List.copyOf(fields);
    }

    /** Rows that can be written. */
    public int good() {
        return created + changed + unchanged;
    }

    /** How far the work of its state is, in percent. */
    public int percent() {
        int of = state == ImportState.CHECKING ? checked : done;
        return rows == 0 ? 0 : (int) Math.min(100, 100L * of / rows);
    }

    public boolean mayRun() {
        return state == ImportState.CHECKED && good() > 0;
    }

    public boolean mayRunWhole() {
        return mayRun() && refused == 0;
    }

    public boolean mayBeUndone() {
        return state == ImportState.DONE && created + changed > 0;
    }

    public boolean mayBeChecked() {
        return state.canBecome(ImportState.CHECKING);
    }

    public boolean isAwaiting() {
        return state == ImportState.AWAITING;
    }

    public boolean isUndoAwaiting() {
        return state == ImportState.AWAITING_UNDO;
    }

    public boolean isWork() {
        return state.isWork();
    }
}
