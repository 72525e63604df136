package cn.anxue.fee.payment;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where payments keep ciphertexts. */
@ApplicationScoped
class SealedPaymentColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of("fee_payment", "payer", SealedPayers.PURPOSE));
    }
}
