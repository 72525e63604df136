package cn.anxue.bank.match;

import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.LineId;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lines with all that they belong to, each match with its rule. */
@ApplicationScoped
@Transactional
public class MatchedLines {
    private final BookedLines lines;
    private final MatchReadings matches;
    private final InstitutionRegister institutions;

    MatchedLines(BookedLines lines, MatchReadings matches, InstitutionRegister institutions) {
        this.lines = lines;
        this.matches = matches;
        this.institutions = institutions;
    }

    /** A line and what it belongs to. */
    public record Matched(BookedLine line, List<LineMatch> matches) {}

    /** @throws ProblemException {@code NOT_FOUND}, also where the line is out of sight */
    public Matched get(Caller caller, LineId id) {
        BookedLine line = get(id);
        if (caller.scope() instanceof Scope.Bank bank) {
            if (!lines.isOfBank(id, bank.bankCode())) {
                throw new ProblemException(RequestProblem.NOT_FOUND);
            }
        } else {
            institutions.requireSight(caller, line.institution());
        }
        return new Matched(line, matches.of(id));
    }

    BookedLine get(LineId id) {
        return lines.get(id).line();
    }

    Purpose purposeOf(LineId id) {
        return lines.get(id).purpose();
    }

    List<LineMatch> matchesOf(LineId id) {
        return matches.of(id);
    }
}
