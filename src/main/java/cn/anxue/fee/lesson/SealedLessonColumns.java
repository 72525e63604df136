package cn.anxue.fee.lesson;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where lessons keep ciphertexts. */
@ApplicationScoped
class SealedLessonColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of("fee_lesson_dispute", "reason", Disputes.REASON));
    }
}
