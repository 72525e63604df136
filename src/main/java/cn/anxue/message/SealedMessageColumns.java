package cn.anxue.message;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where messages keep ciphertexts. */
@ApplicationScoped
class SealedMessageColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("message", "recipient", MessageStore.RECIPIENT),
                SealedColumn.of("message", "body", MessageStore.BODY));
    }
}
