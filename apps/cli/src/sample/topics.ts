import type { Text } from '@linimasa/schema';
import { readText } from './read-text.ts';

/** What made events are about, the most frequent first. */
export const TOPICS: readonly Text[] = `
trade|perdagangan|торговля
border|perbatasan|граница
harbour|pelabuhan|гавань
grain|gandum|зерно
oil|minyak|нефть
salt|garam|соль
tariffs|tarif|пошлины
railway|kereta api|железная дорога
taxes|pajak|налоги
land|tanah|земля
water|air|вода
fishing|perikanan|рыболовство
rice|beras|рис
gold|emas|золото
steel|baja|сталь
coal|batu bara|уголь
timber|kayu|древесина
cotton|kapas|хлопок
silk|sutra|шёлк
spices|rempah|пряности
sugar|gula|сахар
tea|teh|чай
coffee|kopi|кофе
rubber|karet|каучук
copper|tembaga|медь
silver|perak|серебро
iron|besi|железо
tin|timah|олово
nickel|nikel|никель
gas|gas alam|газ
electricity|listrik|электричество
nuclear fuel|bahan bakar nuklir|ядерное топливо
satellites|satelit|спутники
telegraph|telegraf|телеграф
radio|radio|радио
shipping|pelayaran|судоходство
piracy|perompakan|пиратство
slavery|perbudakan|рабство
wages|upah|зарплата
housing|perumahan|жильё
schools|sekolah|школы
universities|universitas|университеты
hospitals|rumah sakit|больницы
medicine|obat|лекарства
vaccines|vaksin|вакцины
famine|kelaparan|голод
drought|kekeringan|засуха
irrigation|irigasi|орошение
bridges|jembatan|мосты
roads|jalan|дороги
canals|kanal|каналы
dams|bendungan|плотины
walls|tembok|стены
temples|kuil|храмы
churches|gereja|церкви
mosques|masjid|мечети
monasteries|biara|монастыри
palaces|istana|дворцы
libraries|perpustakaan|библиотеки
museums|museum|музеи
newspapers|surat kabar|газеты
censorship|sensor|цензура
language|bahasa|язык
calendar|kalender|календарь
coinage|mata uang|монеты
banks|bank|банки
debt|utang|долги
inflation|inflasi|инфляция
pensions|pensiun|пенсии
prisons|penjara|тюрьмы
police|polisi|полиция
courts|pengadilan|суды
constitution|konstitusi|конституция
parliament|parlemen|парламент
succession|suksesi|престолонаследие
marriage|pernikahan|брак
inheritance|warisan|наследство
citizenship|kewarganegaraan|гражданство
refugees|pengungsi|беженцы
migration|migrasi|миграция
prisoners|tahanan|пленные
hostages|sandera|заложники
weapons|senjata|оружие
missiles|rudal|ракеты
mines|ranjau|мины
warships|kapal perang|корабли
cavalry|kavaleri|конница
horses|kuda|лошади
cattle|ternak|скот
forests|hutan|леса
rivers|sungai|реки
islands|pulau|острова
glaciers|gletser|ледники
volcanoes|gunung api|вулканы
comets|komet|кометы
maps|peta|карты
clocks|jam|часы
paper|kertas|бумага
glass|kaca|стекло
pearls|mutiara|жемчуг
ivory|gading|слоновая кость
amber|ambar|янтарь
whales|paus|киты
furs|bulu|меха
wine|anggur|вино
honey|madu|мёд
`
  .trim()
  .split('\n')
  .map(readText);
