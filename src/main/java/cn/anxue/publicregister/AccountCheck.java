package cn.anxue.publicregister;

import cn.anxue.batch.Sql;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Compares the account a family was given with the one fees belong into. Only the open account for fees matches, a school's too. */
@ApplicationScoped
public class AccountCheck {
    private static final String MATCHES = """
            select f.number is not null
            from account_holder i
            left join deposit_account f
                on f.institution_id = i.id and f.purpose in ('FEE', 'SERVICE') and f.state = 'OPEN' and f.number = ?
            where i.uscc = ?""";

    private final Sql sql;

    AccountCheck(Sql sql) {
        this.sql = sql;
    }

    /**
     * Spaces and dashes do not count.
     *
     * @throws ProblemException {@code NOT_ON_REGISTER} or {@code ACCOUNT_FORMAT}
     */
    @Transactional
    public boolean matches(String uscc, String account) {
        String number = account.replaceAll("[\\s-]", "");
        if (!number.matches("[0-9]{6,32}")) {
            throw new ProblemException(RegisterProblem.ACCOUNT_FORMAT, "/account", Map.of());
        }
        List<Boolean> answers = sql.list(
                MATCHES,
                select -> {
                    select.setString(1, number);
                    select.setString(2, Uscc.normalised(uscc));
                },
                row -> row.getBoolean(1));
        return answers.stream().findFirst().orElseThrow(() -> new ProblemException(RegisterProblem.NOT_ON_REGISTER));
    }
}
