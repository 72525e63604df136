package cn.anxue.fee.order;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where orders keep ciphertexts. */
@ApplicationScoped
class SealedOrderColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("fee_order", "learner", People.LEARNER),
                SealedColumn.of("fee_order", "guardian", People.GUARDIAN));
    }
}
