package cn.anxue.outbox;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the outbox keeps ciphertexts. */
@ApplicationScoped
class SealedOutboxColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("outbox_webhook", "secret", WebhookStore.SECRET).boundToRow(),
                SealedColumn.of("outbox_webhook", "previous_secret", WebhookStore.SECRET)
                        .boundToRow());
    }
}
