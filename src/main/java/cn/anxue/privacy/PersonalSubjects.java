package cn.anxue.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records of all rooms by what they are kept under. */
@ApplicationScoped
class PersonalSubjects {
    private final List<PersonalRecords> records;

    PersonalSubjects(@All List<PersonalRecords> records) {
        this.records = records;
    }

    PersonalFile file(String subject) {
        return files().stream()
                .filter(file -> file.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    List<PersonalFile> files() {
        return records.stream()
                .filter(PersonalFile.class::isInstance)
                .map(PersonalFile.class::cast)
                .toList();
    }

    List<String> parts(String subject) {
        return of(subject).stream().map(PersonalRecords::part).toList();
    }

    Map<String, Object> export(String subject, UUID id) {
        Map<String, Object> whole = new LinkedHashMap<>();
        of(subject).forEach(one -> whole.put(one.part(), one.export(id)));
        return whole;
    }

    /** Everything a look at concerns the people of the subject. */
    List<UUID> looked(String subject, UUID id) {
        List<UUID> ids = new ArrayList<>(List.of(id));
        of(subject).forEach(one -> ids.addAll(one.related(id)));
        return ids;
    }

    void erase(String subject, Collection<UUID> ids) {
        of(subject).forEach(one -> one.erase(ids));
    }

    /** The file first. */
    private List<PersonalRecords> of(String subject) {
        return records.stream()
                .filter(one -> one.subject().equals(subject))
                .sorted((a, b) -> Boolean.compare(b instanceof PersonalFile, a instanceof PersonalFile))
                .toList();
    }
}
