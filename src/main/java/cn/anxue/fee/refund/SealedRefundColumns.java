package cn.anxue.fee.refund;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where refunds keep ciphertexts. */
@ApplicationScoped
class SealedRefundColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of("fee_refund", "payee", RefundPayments.PAYEE_PURPOSE));
    }
}
