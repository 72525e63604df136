package cn.anxue.publicregister.reply;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an institution says to an entry.
 *
 * @param number the document it answers
 * @param reason why it is not shown
 */
public record ReplyView(
        UUID id,
        InstitutionId institution,
        String institutionName,
        String number,
        String words,
        ReplyState state,
        LocalDate writtenOn,
        @Nullable String reason) {}
