package cn.anxue.enforcement.letter;

import cn.anxue.enforcement.notice.NoticeKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the public is told of a numbered notice: enough to see that a letter is real and whether it stands. Of letters and
 * interviews, and of what was taken down, nobody is named.
 *
 * @param subject in minimal form for a person; null where it is not told
 * @param state {@code ISSUED}, {@code CLOSED} or {@code WITHDRAWN}
 */
public record PublicRecord(
        UUID id,
        String number,
        NoticeKind kind,
        String authority,
        @Nullable String subject,
        @Nullable String basis,
        LocalDate issuedOn,
        String state,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        boolean takenDown) {
    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }
}
