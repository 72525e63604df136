package cn.anxue.inspection.task;

import cn.anxue.institution.InstitutionCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a check sheet (检查表); editions never change, a new one takes the place of the last.
 *
 * @param regionCode where it is used; absent for the shipped one, used where no other is
 * @param category for institutions of that category alone
 */
public record Sheet(
        SheetId id,
        String code,
        int edition,
        @Nullable String regionCode,
        @Nullable InstitutionCategory category,
        String title,
        List<Question> questions) {
    public Sheet {
        questions = List.copyOf(questions);
    }
}
