package cn.anxue.failure;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where claims keep ciphertexts. */
@ApplicationScoped
class SealedFailureColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("failure_claim", "particulars", Claims.PURPOSE),
                SealedColumn.of("failure_payment", "payee", ReturnedPayments.PURPOSE));
    }
}
