package cn.anxue.imports;

import cn.anxue.deposit.agreement.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Books opening balances of deposits. */
@ApplicationScoped
class DepositBalanceLoader implements Loader {
    private final Openings openings;

    DepositBalanceLoader(Openings openings) {
        this.openings = openings;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.DEPOSIT_BALANCES;
    }

    @Override
    public Loaded load(Work work, List<ReadRow> rows) {
        return openings.load(work, rows, Purpose.DEPOSIT);
    }

    @Override
    public void undo(Work work, List<Made> made) {
        openings.undo(work, made, Purpose.DEPOSIT);
    }
}
