package cn.anxue.institution.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.duty.WorkList;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.Relation;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
class TransferServiceTest {
    @Inject
    TransferService service;

    @Inject
    TransferRegister register;

    @Inject
    TransferDecisions decisions;

    @Inject
    InstitutionRegister institutions;

    @Inject
    NoticeService notices;

    @Inject
    NoticeRegister noticeRegister;

    @Inject
    WorkList workList;

    @Inject
    Today today;

    @Inject
    AgroalDataSource dataSource;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller successor = Tokens.caller("officer.other");
    private final Caller acceptor = Tokens.caller("approver.other");

    @Test
    void handsSeveralOverWhenTheOtherSideAccepts() {
        InstitutionId first = InstitutionFixtures.register();
        InstitutionId second = InstitutionFixtures.register();
        NoticeView notice = notices.issue(
                officer,
                EnforcementFixtures.noticeTo(Addressee.institution(first.value()), NoticeKind.RECTIFICATION_ORDER));

        TransferView asked = TransferFixtures.proposed(officer, "410922", 0, first, second);
        assertEquals(TransferState.PROPOSED, register.get(successor, asked.id()).state());
        assertNotEquals(asked.to(), institutions.view(first).competentAuthorityId());
        TransferFixtures.accept(acceptor, asked);

        TransferView done = register.get(officer, asked.id());
        assertEquals(TransferState.IN_FORCE, done.state());
        assertEquals(asked.to(), institutions.view(first).competentAuthorityId());
        assertEquals(asked.to(), institutions.view(second).competentAuthorityId());
        assertEquals(asked.from(), institutions.view(first).depositSupervisorId());
        assertEquals(notice.id(), noticeRegister.get(successor, notice.id()).id());
        assertEquals(asked.from(), noticeRegister.get(officer, notice.id()).authorityId());
    }

    @Test
    void keepsTheFormerAuthoritysSightOfWhatItDid() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView notice = notices.issue(
                officer, EnforcementFixtures.noticeTo(Addressee.institution(id.value()), NoticeKind.WARNING_LETTER));
        InstitutionFixtures.handOver(id, Relation.DEPOSIT_SUPERVISOR, "410922");
        TransferFixtures.accepted(officer, acceptor, "410922", id);

        assertRefused(RequestProblem.NOT_FOUND, () -> institutions.get(officer, id));
        assertEquals(notice.id(), noticeRegister.get(officer, notice.id()).id());
    }

    @Test
    void waitsForItsDay() {
        InstitutionId id = InstitutionFixtures.register();
        TransferView asked = TransferFixtures.proposed(officer, "410922", 5, id);
        TransferFixtures.accept(acceptor, asked);
        decisions.run();

        assertEquals(TransferState.ACCEPTED, register.get(officer, asked.id()).state());
        assertEquals(asked.from(), institutions.view(id).competentAuthorityId());
        assertTrue(workList.of(successor).stream()
                .anyMatch(duty -> duty.subjectId().equals(asked.id().value())));
        TransferView off = service.callOff(
                successor, asked.id(), register.get(successor, asked.id()).version(), "另行协商");
        assertEquals(TransferState.CALLED_OFF, off.state());
        TransferFixtures.proposed(officer, "410922", 5, id);
    }

    @Test
    void isDecidedByTheOtherSideAlone() {
        TransferView asked = TransferFixtures.proposed(officer, "410922", 0, InstitutionFixtures.register());

        assertRefused(RequestProblem.NOT_FOUND, () -> TransferFixtures.accept(Tokens.caller("approver.test"), asked));
    }

    @Test
    void namesAnInstitutionInOneOpenAgreementOnly() {
        InstitutionId id = InstitutionFixtures.register();
        TransferFixtures.proposed(officer, "410922", 5, id);

        assertRefused(TransferProblem.ALREADY_IN_TRANSFER, () -> TransferFixtures.proposed(officer, "410922", 6, id));
        assertRefused(
                TransferProblem.SAME_AUTHORITY,
                () -> TransferFixtures.proposed(officer, "410902", 5, InstitutionFixtures.register()));
        assertRefused(
                TransferProblem.EFFECT_IN_PAST,
                () -> TransferFixtures.proposed(officer, "410922", -1, InstitutionFixtures.register()));
        assertRefused(
                RequestProblem.NOT_FOUND,
                () -> TransferFixtures.proposed(successor, "410922", 5, InstitutionFixtures.register()));
    }

    @Test
    void leavesWhatHasAnotherAuthorityMeanwhile() {
        InstitutionId gone = InstitutionFixtures.register();
        InstitutionId here = InstitutionFixtures.register();
        TransferView asked = TransferFixtures.proposed(officer, "410922", 0, gone, here);
        InstitutionFixtures.handOver(gone, Relation.COMPETENT_AUTHORITY, "410000");
        TransferFixtures.accept(acceptor, asked);

        TransferView done = register.get(officer, asked.id());
        assertEquals(TransferLine.Outcome.NOT_OURS_ANY_MORE, done.lines().get(0).outcome());
        assertEquals(TransferLine.Outcome.HANDED_OVER, done.lines().get(1).outcome());
        assertNotEquals(asked.to(), institutions.view(gone).competentAuthorityId());
    }

    @Test
    void refusesEveryMoveThatIsNotInTheTableInSqlToo() throws SQLException {
        TransferView model = TransferFixtures.proposed(officer, "410922", 5, InstitutionFixtures.register());
        Set<String> passed = new TreeSet<>();
        for (TransferState from : TransferState.values()) {
            for (TransferState to : TransferState.values()) {
                if (from != to && passes(model, from, to)) {
                    passed.add(from + ">" + to);
                }
            }
        }
        assertEquals(
                Set.of("PROPOSED>ACCEPTED", "PROPOSED>REFUSED", "ACCEPTED>IN_FORCE", "ACCEPTED>CALLED_OFF"), passed);
    }

    private boolean passes(TransferView model, TransferState from, TransferState to) throws SQLException {
        String ended = "case when ? in ('IN_FORCE', 'CALLED_OFF') then proposed_on end";
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                            insert into institution_transfer (id, agreement_number, from_id, to_id, takes_effect_on,
                                deposit_too, state, proposed_by, proposed_on, decided_by, ended_on, ended_because, version)
                            select gen_random_uuid(), agreement_number, from_id, to_id, takes_effect_on, deposit_too, ?,
                                proposed_by, proposed_on, gen_random_uuid(), %s, '', 0
                            from institution_transfer where id = ? returning id""".formatted(ended));
                    PreparedStatement move = connection.prepareStatement(
                            "update institution_transfer set state = ?, ended_on = " + ended + " where id = ?")) {
                insert.setString(1, from.name());
                insert.setString(2, from.name());
                insert.setObject(3, model.id().value());
                var made = insert.executeQuery();
                assertTrue(made.next());
                move.setString(1, to.name());
                move.setString(2, to.name());
                move.setObject(3, made.getObject(1));
                return move.executeUpdate() == 1;
            } catch (SQLException refused) {
                assertEquals("23001", refused.getSQLState(), refused.getMessage());
                return false;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void assertRefused(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}
