package cn.anxue.privacy;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where this room keeps ciphertexts. */
@ApplicationScoped
class SealedPrivacyColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("privacy_request", "asked", RequestStore.ASKED_PURPOSE)
                        .boundToRow(),
                SealedColumn.of("privacy_request", "before", RequestStore.BEFORE_PURPOSE)
                        .boundToRow());
    }
}
