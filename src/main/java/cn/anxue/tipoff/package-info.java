/**
 * Reports from the public (举报, 随手拍, 热线): somebody says that something is wrong, an office screens it, looks into it and
 * answers. A report is a clue, never a finding: it changes no standing and is shown to nobody but those who handle it.
 * Lifecycle: domain 4.10; clocks by analogy with 北京市单用途预付卡管理条例 §25, as local rules that say so.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Who reported is read by the confidant (举报保密员) alone, a role of its own that nobody who handles cases can hold.
 *       An approver would have been the cheaper choice, but he decides on what follows from the report. The officer sees
 *       only that the reporter can be reached. Each look is kept with its reason, as is each look at an original photo.
 *   <li>Text, contact, photos and the words of each step are ciphertexts bound to their rows; equal contacts meet by keyed
 *       digest. No address of a sender is kept. Work list, trail and logs name the code alone.
 *   <li>Code and PIN are shown once. The PIN is kept as a keyed digest: it is useless without the key, and where the key is
 *       lost the contact is as well; attempts are few by address, by code from one address, and, more of
 *       them, by code from wherever, whether the code exists or not: whoever learns a code locks nobody else out with it.
 *   <li>A report that goes to another place is handled there ({@code handlerRegion}); the place it is about keeps sight of
 *       it and of the clock.
 *   <li>Alike reports on one institution within days are grouped, so that one office looks once. A group that grows fast is
 *       marked for the officer: many parents may be right at once, or a rival may be busy. It is never shown outside.
 * </ul>
 */
@NullMarked
package cn.anxue.tipoff;

import org.jspecify.annotations.NullMarked;
