package cn.anxue.enforcement.notice;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said of a draft's law (法制审核), and by whom it passed; null until it did. */
@Embeddable
public record LegalCheck(@Nullable UUID checkedBy, @Nullable String checkOpinion) {
    static final LegalCheck NONE = new LegalCheck(null, null);

    public boolean isPassed() {
        return checkedBy != null;
    }
}
