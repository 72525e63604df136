package cn.anxue.enforcement.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Names one problem of one notice.
 *
 * @param n its place in the list, from 1
 */
@Embeddable
public record NoticeItemKey(@Column(name = "notice_id") UUID noticeId, int n) {}
