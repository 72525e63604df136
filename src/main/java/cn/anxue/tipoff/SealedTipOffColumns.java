package cn.anxue.tipoff;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where this room keeps ciphertexts. */
@ApplicationScoped
class SealedTipOffColumns implements SealedColumns {
    private static final int PHOTOS_AT_ONCE = 4;

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("tipoff", "text_ciphertext", Seals.TEXT_PURPOSE).boundToRow(),
                SealedColumn.of("tipoff", "contact_ciphertext", Seals.CONTACT_PURPOSE)
                        .boundToRow(),
                SealedColumn.of("tipoff_step", "words_ciphertext", Seals.WORDS_PURPOSE)
                        .boundToRow(),
                SealedColumn.of("tipoff_photo", "original_ciphertext", Photos.ORIGINAL_PURPOSE)
                        .boundToRow()
                        .inStretchesOf(PHOTOS_AT_ONCE),
                SealedColumn.of("tipoff_photo", "viewer_ciphertext", Photos.VIEWER_PURPOSE)
                        .boundToRow()
                        .inStretchesOf(PHOTOS_AT_ONCE));
    }
}
