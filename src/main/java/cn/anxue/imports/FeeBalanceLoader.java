package cn.anxue.imports;

import cn.anxue.deposit.agreement.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Books opening balances of fees against the orders taken over before. */
@ApplicationScoped
class FeeBalanceLoader implements Loader {
    private final Openings openings;

    FeeBalanceLoader(Openings openings) {
        this.openings = openings;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.FEE_BALANCES;
    }

    @Override
    public Loaded load(Work work, List<ReadRow> rows) {
        return openings.load(work, rows, Purpose.FEE);
    }

    @Override
    public void undo(Work work, List<Made> made) {
        openings.undo(work, made, Purpose.FEE);
    }
}
