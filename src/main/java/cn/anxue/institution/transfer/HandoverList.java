package cn.anxue.institution.transfer;

import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.OpenFile;
import cn.anxue.institution.OpenFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is open about institutions in all rooms, for the list that goes along (移交清单). */
@ApplicationScoped
class HandoverList {
    private final Instance<OpenFiles> rooms;

    HandoverList(Instance<OpenFiles> rooms) {
        this.rooms = rooms;
    }

    /** By institution, the oldest first; those with nothing open are left out. */
    Map<UUID, List<FileLine>> of(Collection<UUID> institutions) {
        List<InstitutionId> ids = institutions.stream().map(InstitutionId::new).toList();
        Map<UUID, List<FileLine>> files = new HashMap<>();
        rooms.stream()
                .flatMap(room -> room.of(ids).stream())
                .sorted(Comparator.comparing(OpenFile::since))
                .forEach(file -> files.computeIfAbsent(file.institution().value(), id -> new ArrayList<>())
                        .add(FileLine.of(file)));
        return files;
    }
}
