import type { Text } from '@linimasa/schema';
import { readText } from './read-text.ts';

/** A kind of made event, and what events of it are called in titles. */
export interface Kind {
  readonly id: string;
  readonly label: Text;
  readonly actions: readonly Text[];
}

/** The kinds, the most frequent first: a line is the id, then labels, then actions, each `en|id|ru`. */
export const KINDS: readonly Kind[] = `
talks;talks|perundingan|переговоры;meeting|pertemuan|встреча;round of talks|putaran perundingan|раунд переговоров;consultations|konsultasi|консультации
trade;trade|perdagangan|торговля;contract|kontrak|контракт;fair|pameran dagang|ярмарка;delivery|pengiriman|поставка
protest;protests|unjuk rasa|протесты;march|pawai|шествие;strike|mogok kerja|забастовка;petition|petisi|петиция
decree;decrees|dekret|указы;decree|dekret|указ;ban|larangan|запрет;reform|reformasi|реформа
clash;clashes|bentrokan|столкновения;clash|bentrokan|столкновение;ambush|penyergapan|засада;skirmish|pertempuran kecil|стычка
election;elections|pemilihan|выборы;election|pemilihan|выборы;referendum|referendum|референдум
trial;trials|persidangan|суды;trial|persidangan|процесс;verdict|putusan|приговор;appeal|banding|апелляция
treaty;treaties|perjanjian|договоры;treaty|perjanjian|договор;pact|pakta|пакт;armistice|gencatan senjata|перемирие
visit;visits|kunjungan|визиты;visit|kunjungan|визит;embassy|utusan|посольство
sanctions;sanctions|sanksi|санкции;sanctions|sanksi|санкции;embargo|embargo|эмбарго;blockade|blokade|блокада
construction;construction|pembangunan|строительство;opening|peresmian|открытие;foundation|peletakan batu|закладка
loan;loans|pinjaman|займы;loan|pinjaman|заём;default|gagal bayar|дефолт
discovery;discoveries|penemuan|открытия;discovery|penemuan|находка;expedition|ekspedisi|экспедиция
epidemic;epidemics|wabah|эпидемии;outbreak|wabah|вспышка;quarantine|karantina|карантин
flood;floods|banjir|наводнения;flood|banjir|наводнение;storm|badai|шторм
earthquake;earthquakes|gempa|землетрясения;earthquake|gempa|землетрясение;eruption|letusan|извержение
siege;sieges|pengepungan|осады;siege|pengepungan|осада;surrender|penyerahan|сдача
coronation;coronations|penobatan|коронации;coronation|penobatan|коронация;abdication|pengunduran diri|отречение
launch;launches|peluncuran|запуски;launch|peluncuran|запуск;test|uji coba|испытание
amnesty;amnesties|amnesti|амнистии;amnesty|amnesti|амнистия;exchange|pertukaran|обмен
`
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', label = '', ...actions] = line.split(';');
    return { id, label: readText(label), actions: actions.map(readText) };
  });
