package cn.anxue.fee.payout;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where payouts keep ciphertexts. */
@ApplicationScoped
class SealedPayoutColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of("fee_payout", "payee", Payouts.PAYEE_PURPOSE));
    }
}
