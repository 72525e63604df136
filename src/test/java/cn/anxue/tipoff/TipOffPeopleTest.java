package cn.anxue.tipoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.privacy.PersonalFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TipOffPeopleTest {
    @Inject
    TipOffPeople people;

    @Inject
    Today today;

    @Inject
    Sql sql;

    @Test
    void forgetsReporterAndPhotosOnceTheTermIsOver() {
        UUID id = TipOffFixtures.replied().id().value();
        assertTrue(rests(id));
        assertEquals("1 1", kept(id));

        QuarkusTransaction.requiringNew().run(() -> people.erase(List.of(id)));

        assertEquals("0 0", kept(id));
        assertFalse(rests(id));
    }

    @Test
    void keepsWhatIsStillDealtWith() {
        UUID id = TipOffFixtures.taken().id().value();

        assertFalse(rests(id));
        assertThrows(
                PersistenceException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "delete from tipoff_photo where tipoff_id = ?", delete -> delete.setObject(1, id))));
        assertEquals("1 1", kept(id));
    }

    private boolean rests(UUID id) {
        UUID before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
        return QuarkusTransaction.requiringNew()
                .call(() -> people.resting(today.date().plusDays(2), before, 1).stream()
                        .map(PersonalFile.Rest::id)
                        .anyMatch(id::equals));
    }

    /** How many contacts and photos. */
    private String kept(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list("""
                                select count(t.contact_ciphertext) || ' ' || (select count(*) from tipoff_photo p
                                    where p.tipoff_id = t.id) as kept
                                from tipoff t where t.id = ? group by t.id""", select -> select.setObject(1, id), row -> row.getString("kept"))
                        .get(0));
    }
}
