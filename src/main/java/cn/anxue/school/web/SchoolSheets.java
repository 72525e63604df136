package cn.anxue.school.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.Text;
import cn.anxue.school.Filings;
import cn.anxue.school.Providers;
import cn.anxue.school.School;
import cn.anxue.school.SchoolCounts;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SchoolLaws;
import cn.anxue.school.SchoolRegister;
import cn.anxue.school.ServiceAccounts;
import cn.anxue.school.Spending;
import cn.anxue.school.Spendings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a school's page shows. */
@ApplicationScoped
class SchoolSheets {
    private final SchoolRegister register;
    private final Money money;
    private final Filings filings;
    private final Providers providers;
    private final SchoolCounts counts;

    SchoolSheets(SchoolRegister register, Money money, Filings filings, Providers providers, SchoolCounts counts) {
        this.register = register;
        this.money = money;
        this.filings = filings;
        this.providers = providers;
        this.counts = counts;
    }

    /** What concerns the account. */
    @ApplicationScoped
    static class Money {
        private final ServiceAccounts accounts;
        private final Spendings spendings;
        private final SchoolLaws laws;
        private final Today today;

        Money(ServiceAccounts accounts, Spendings spendings, SchoolLaws laws, Today today) {
            this.accounts = accounts;
            this.spendings = spendings;
            this.laws = laws;
            this.today = today;
        }

        ServiceAccounts.Funds funds(Caller caller, SchoolId id) {
            return accounts.funds(caller, id);
        }

        List<Spending> spendings(Caller caller, SchoolId id) {
            return spendings.of(caller, id);
        }

        List<SchoolLaws.Named> rules(School school) {
            return laws.on(today.date(), school.regionCode()).all();
        }
    }

    @Transactional
    SchoolSheet of(Caller caller, SchoolId id, @Nullable SchoolForm form, @Nullable Text said) {
        School school = register.get(caller, id);
        return new SchoolSheet(
                school,
                money.funds(caller, id),
                money.rules(school),
                filings.of(caller, id),
                providers.of(caller, id),
                money.spendings(caller, id),
                counts.of(caller, id),
                form == null ? List.of() : providers.choice(caller),
                form,
                said);
    }
}
