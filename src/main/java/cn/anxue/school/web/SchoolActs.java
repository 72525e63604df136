package cn.anxue.school.web;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.school.Filings;
import cn.anxue.school.Providers;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SchoolService;
import cn.anxue.school.ServiceAccounts;
import cn.anxue.school.Spendings;
import cn.anxue.web.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the forms on a school's page do. */
@ApplicationScoped
class SchoolActs {
    private final SchoolService schools;
    private final ServiceAccounts accounts;
    private final Filings filings;
    private final Providers providers;
    private final Spendings spendings;

    SchoolActs(
            SchoolService schools,
            ServiceAccounts accounts,
            Filings filings,
            Providers providers,
            Spendings spendings) {
        this.schools = schools;
        this.accounts = accounts;
        this.filings = filings;
        this.providers = providers;
        this.spendings = spendings;
    }

    void run(Caller caller, SchoolId id, String act, SchoolForm form) {
        switch (act) {
            case "account" -> accounts.openAll(caller, List.of(SchoolFormReader.account(form, id)));
            case "end" -> schools.end(caller, id, SchoolFormReader.version(form), Fields.day(form.on(), "/on"));
            case "filing" -> filings.file(caller, id, SchoolFormReader.plans(form));
            case "provider" -> providers.select(caller, id, SchoolFormReader.provider(form));
            case "provider-end" ->
                providers.end(caller, id, Fields.id(form.provider(), "/provider"), SchoolFormReader.reason(form));
            case "spending" -> spendings.proposeAll(caller, id, List.of(SchoolFormReader.spending(form)));
            default -> throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }
}
