package cn.anxue.institution.transfer;

import cn.anxue.institution.OpenFile;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One open thing on the list that goes along, in words. */
@Schema(name = "TransferFile")
public record FileLine(
        String what, String whatEnglish, @Nullable String number, String state, LocalDate since, String path) {
    static FileLine of(OpenFile file) {
        return new FileLine(
                file.what().zh(), file.what().en(), file.number(), file.state().zh(), file.since(), file.path());
    }
}
