package cn.anxue.school.web;

import cn.anxue.enforcement.list.WhiteListed;
import cn.anxue.problem.Text;
import cn.anxue.school.Filing;
import cn.anxue.school.MonthCount;
import cn.anxue.school.Provider;
import cn.anxue.school.School;
import cn.anxue.school.SchoolLaws;
import cn.anxue.school.ServiceAccounts;
import cn.anxue.school.Spending;
import cn.anxue.school.SpendingPurpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a school's page shows.
 *
 * @param choice the white list as the caller may select from it
 * @param form what was typed; none for whoever only reads
 */
public record SchoolSheet(
        School school,
        ServiceAccounts.Funds funds,
        List<SchoolLaws.Named> rules,
        List<Filing> filings,
        List<Provider> providers,
        List<Spending> spendings,
        List<MonthCount> counts,
        List<WhiteListed> choice,
        @Nullable SchoolForm form,
        @Nullable Text said) {
    public SpendingPurpose[] purposes() {
        return SpendingPurpose.values();
    }

    /** Those that can be paid. */
    public List<Provider> teaching() {
        return providers.stream()
                .filter(one -> one.state() == cn.anxue.school.ProviderState.SELECTED)
                .toList();
    }

    /** Whether the form for an act is shown. */
    public boolean acting() {
        return form != null && school.endedOn() == null;
    }
}
