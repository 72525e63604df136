package cn.anxue.tipoff;

import cn.anxue.inspection.SupervisorId;
import cn.anxue.institution.InstitutionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param submission the sender's own name for it: sent twice, it is taken once
 * @param institution where it is known
 * @param about what the institution is called or where it is, where it is not known
 * @param place the county, city or district, by code or name; of no matter where the institution is known
 * @param reporter nobody where he stays anonymous
 */
public record Report(
        @Nullable UUID submission,
        Channel channel,
        TipOffKind kind,
        @Nullable InstitutionId institution,
        @Nullable String about,
        @Nullable String place,
        @Nullable String text,
        @Nullable Reporter reporter,
        @Nullable SupervisorId supervisor) {
    public static final int PHOTOS_MAX = 5;
    public static final int TEXT_MAX = 2_000;
    public static final int ABOUT_MAX = 200;

    public Report {
        about = blankToNull(about);
        place = blankToNull(place);
        text = blankToNull(text);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
