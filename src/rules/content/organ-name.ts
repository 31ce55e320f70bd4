import { standsInOrder } from "../../text/in-order.js";

/** All regions at the head of a name: 福建省福州市鼓楼区. 城市管理局 and 市场监督管理局 begin with none. */
const REGION =
  /^(?:[\p{Script=Han}]{1,10}?(?:自治[区州县旗]|省|(?<!城)市|[区县旗盟]))+(?=[\p{Script=Han}]{2})/u;

/** 县教育局: the level stands for the region's name. */
const LEVEL = /^[省市县区旗州](?=[\p{Script=Han}]{3})/u;

const TOWN = /(?:[镇乡](?:人民政府|政府)?|街道(?:办事处|办)?)$/;
const OFFICE = /办公?[厅室]$|政府办$/;
const GOVERNMENT = /政府$/;
const DEPARTMENT = /(?:局|厅|委|委员会|管委会|中心|总队|支队|大队|集团|公司|院|所|会)$/;

/** What sort of organ a name is of, by its last word. */
type OrganSort = "town" | "office" | "government" | "department";

export function sortOf(name: string): OrganSort | undefined {
  if (TOWN.test(name)) return "town";
  if (OFFICE.test(name)) return "office";
  if (GOVERNMENT.test(name)) return "government";
  return DEPARTMENT.test(name) ? "department" : undefined;
}

/** The region that a full name begins with; empty where it begins with none. */
export function regionOf(name: string): string {
  return REGION.exec(plainName(name))?.[0] ?? "";
}

/** 县, 区 …: the kind of the innermost region, whether or not the region's name is given. */
export function regionSort(name: string): string {
  return regionOf(name).at(-1) ?? LEVEL.exec(plainName(name))?.[0] ?? "";
}

/**
 * Whether two names can be of one organ: one is the other shortened (省科技厅, 教体局 for 教育和体育局), with its region or
 * without.
 */
export function isSameOrgan(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  if (standsInOrder(a, b) || standsInOrder(b, a)) return true;
  const [regionA, regionB] = [regionOf(a), regionOf(b)];
  const oneRegion =
    regionA === "" || regionB === "" || standsInOrder(regionA, regionB) || standsInOrder(regionB, regionA);
  const [coreA, coreB] = [coreOf(a, regionA), coreOf(b, regionB)];
  return oneRegion && (standsInOrder(coreA, coreB) || standsInOrder(coreB, coreA));
}

/** A name without brackets and what is in them, and without spaces. */
function plainName(name: string): string {
  return name.replace(/[（(][^（）()]*[）)]|\s/g, "").replace(/^中华人民共和国/, "");
}

function coreOf(name: string, region: string): string {
  return region === "" ? name.replace(LEVEL, "") : name.slice(region.length);
}
