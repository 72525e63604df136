package cn.anxue.enforcement.web;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.letter.Letter;
import cn.anxue.enforcement.letter.LetterText;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.enforcement.trace.NoticeFiles;
import cn.anxue.identity.Caller;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityContact;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers what pages show of a notice, within the reader's scope. */
@ApplicationScoped
class NoticeSheets {
    private final NoticeRegister register;
    private final NoticeFiles files;
    private final Authorities authorities;
    private final Today today;

    NoticeSheets(NoticeRegister register, NoticeFiles files, Authorities authorities, Today today) {
        this.register = register;
        this.files = files;
        this.authorities = authorities;
        this.today = today;
    }

    NoticeSheet of(Caller reader, NoticeId id) {
        NoticeView notice = register.get(reader, id);
        return NoticeSheet.of(notice, files.of(id.value()), authority(notice), today.date(), reader);
    }

    /** @param record the address of its public record */
    Letter letter(Caller reader, NoticeId id, String record) {
        NoticeView notice = register.get(reader, id);
        NoticeSheet sheet = NoticeSheet.of(notice, files.of(id.value()), authority(notice), today.date(), reader);
        return LetterText.of(notice, authority(notice), record).to(sheet.subject());
    }

    /** How the office that issued it is reached. */
    AuthorityContact contact(Caller reader, NoticeId id) {
        return authorities.get(register.get(reader, id).authorityId()).contact();
    }

    private String authority(NoticeView notice) {
        return authorities.get(notice.authorityId()).name();
    }
}
