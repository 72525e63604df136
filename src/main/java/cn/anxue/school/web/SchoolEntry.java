package cn.anxue.school.web;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violation;
import cn.anxue.school.AccountDraft;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SchoolService;
import cn.anxue.school.ServiceAccounts;
import cn.anxue.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Registers the schools of a list with their accounts, all or none. */
@ApplicationScoped
class SchoolEntry {
    private final SchoolService service;
    private final ServiceAccounts accounts;

    SchoolEntry(SchoolService service, ServiceAccounts accounts) {
        this.service = service;
        this.accounts = accounts;
    }

    @Transactional
    void register(Caller caller, List<SchoolListForm.Line> lines) {
        List<SchoolId> ids = service.registerAll(
                caller, lines.stream().map(SchoolListForm.Line::draft).toList());
        List<AccountDraft> drafts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            AccountDraft draft = lines.get(i).account(ids.get(i));
            if (draft != null) {
                drafts.add(draft);
            }
        }
        if (!drafts.isEmpty()) {
            accounts.openAll(caller, drafts);
        }
    }

    /** What was refused, and in which line of the list. */
    static Text said(ProblemException refused) {
        Violation first = refused.violations().get(0);
        Text said = Pages.said(refused);
        String[] steps = first.pointer().split("/");
        if (steps.length < 2 || !steps[1].matches("[0-9]+")) {
            return said;
        }
        int line = Integer.parseInt(steps[1]) + 1;
        return Text.of("第 " + line + " 行：" + said.zh(), "Line " + line + ": " + said.en());
    }
}
