<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="spullen" tilewidth="268" tileheight="220" tilecount="169" columns="0" objectalignment="bottomleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="prop">
  <image source="pictures/props/deur_a_dicht.png" width="128" height="176"/>
 </tile>
 <tile id="1" type="prop">
  <image source="pictures/props/deur_a_open.png" width="128" height="176"/>
 </tile>
 <tile id="2" type="prop">
  <image source="pictures/props/deur_b_dicht.png" width="128" height="176"/>
 </tile>
 <tile id="3" type="prop">
  <image source="pictures/props/deur_b_open.png" width="128" height="176"/>
 </tile>
 <tile id="4" type="prop">
  <image source="pictures/props/deur_c_dicht.png" width="128" height="176"/>
 </tile>
 <tile id="5" type="prop">
  <image source="pictures/props/deur_c_open.png" width="128" height="176"/>
 </tile>
 <tile id="6" type="prop">
  <image source="pictures/props/deur_a_sport_dicht.png" width="128" height="176"/>
 </tile>
 <tile id="7" type="prop">
  <image source="pictures/props/deur_a_sport_open.png" width="128" height="176"/>
 </tile>
 <tile id="8" type="prop">
  <image source="pictures/props/deur_b_geel_dicht.png" width="128" height="176"/>
 </tile>
 <tile id="9" type="prop">
  <image source="pictures/props/deur_b_geel_open.png" width="128" height="176"/>
 </tile>
 <tile id="10" type="prop">
  <image source="pictures/props/deur_a_nummer_dicht.png" width="128" height="176"/>
 </tile>
 <tile id="11" type="prop">
  <image source="pictures/props/deur_a_nummer_open.png" width="128" height="176"/>
 </tile>
 <tile id="12" type="prop">
  <image source="pictures/props/deur_b_nummer_dicht.png" width="128" height="176"/>
 </tile>
 <tile id="13" type="prop">
  <image source="pictures/props/deur_b_nummer_open.png" width="128" height="176"/>
 </tile>
 <tile id="14" type="prop">
  <image source="pictures/props/deur_c_nummer_dicht.png" width="128" height="176"/>
 </tile>
 <tile id="15" type="prop">
  <image source="pictures/props/deur_c_nummer_open.png" width="128" height="176"/>
 </tile>
 <tile id="16" type="prop">
  <image source="pictures/props/dubbele_deur_a_dicht.png" width="192" height="176"/>
 </tile>
 <tile id="17" type="prop">
  <image source="pictures/props/dubbele_deur_a_open.png" width="192" height="176"/>
 </tile>
 <tile id="18" type="prop">
  <image source="pictures/props/schooldeur_dicht.png" width="192" height="176"/>
 </tile>
 <tile id="19" type="prop">
  <image source="pictures/props/schooldeur_open.png" width="192" height="176"/>
 </tile>
 <tile id="20" type="prop">
  <image source="pictures/props/trap_op.png" width="192" height="200"/>
 </tile>
 <tile id="21" type="prop">
  <image source="pictures/props/trap_neer.png" width="192" height="200"/>
 </tile>
 <tile id="22" type="prop">
  <image source="pictures/props/kluisjes_blauw.png" width="188" height="136"/>
 </tile>
 <tile id="23" type="prop">
  <image source="pictures/props/kluisjes_oranje.png" width="188" height="136"/>
 </tile>
 <tile id="24" type="prop">
  <image source="pictures/props/kluisjes_214.png" width="188" height="136"/>
 </tile>
 <tile id="25" type="prop">
  <image source="pictures/props/kluisjes_paars.png" width="116" height="136"/>
 </tile>
 <tile id="26" type="prop">
  <image source="pictures/props/kluisjes_blauw_kort.png" width="116" height="136"/>
 </tile>
 <tile id="27" type="prop">
  <image source="pictures/props/kluisjes_oranje_kort.png" width="116" height="136"/>
 </tile>
 <tile id="28" type="prop">
  <image source="pictures/props/raam.png" width="160" height="84"/>
 </tile>
 <tile id="29" type="prop">
  <image source="pictures/props/raam_smal.png" width="96" height="84"/>
 </tile>
 <tile id="30" type="prop">
  <image source="pictures/props/raam_binnen.png" width="160" height="84"/>
 </tile>
 <tile id="31" type="prop">
  <image source="pictures/props/raam_gevel.png" width="136" height="96"/>
 </tile>
 <tile id="32" type="prop">
  <image source="pictures/props/radiator.png" width="124" height="50"/>
 </tile>
 <tile id="33" type="prop">
  <image source="pictures/props/radiator_kort.png" width="76" height="50"/>
 </tile>
 <tile id="34" type="prop">
  <image source="pictures/props/klok.png" width="44" height="46"/>
 </tile>
 <tile id="35" type="prop">
  <image source="pictures/props/nooduitgang.png" width="58" height="24"/>
 </tile>
 <tile id="36" type="prop">
  <image source="pictures/props/schoolbel.png" width="34" height="36"/>
 </tile>
 <tile id="37" type="prop">
  <image source="pictures/props/brandblusser.png" width="24" height="42"/>
 </tile>
 <tile id="38" type="prop">
  <image source="pictures/props/kapstok.png" width="132" height="84"/>
 </tile>
 <tile id="39" type="prop">
  <image source="pictures/props/spiegel.png" width="84" height="130"/>
 </tile>
 <tile id="40" type="prop">
  <image source="pictures/props/prikbord.png" width="160" height="88"/>
 </tile>
 <tile id="41" type="prop">
  <image source="pictures/props/schoolbord.png" width="208" height="86"/>
 </tile>
 <tile id="42" type="prop">
  <image source="pictures/props/schoolbord_week.png" width="208" height="86"/>
 </tile>
 <tile id="43" type="prop">
  <image source="pictures/props/digibord.png" width="186" height="92"/>
 </tile>
 <tile id="44" type="prop">
  <image source="pictures/props/halscherm.png" width="208" height="108"/>
 </tile>
 <tile id="45" type="prop">
  <image source="pictures/props/menubord.png" width="130" height="62"/>
 </tile>
 <tile id="46" type="prop">
  <image source="pictures/props/sleutelkast.png" width="62" height="66"/>
 </tile>
 <tile id="47" type="prop">
  <image source="pictures/props/postvakken.png" width="118" height="66"/>
 </tile>
 <tile id="48" type="prop">
  <image source="pictures/props/plattegrond.png" width="54" height="63"/>
 </tile>
 <tile id="49" type="prop">
  <image source="pictures/props/poster_bergen.png" width="48" height="59"/>
 </tile>
 <tile id="50" type="prop">
  <image source="pictures/props/poster_golven.png" width="48" height="59"/>
 </tile>
 <tile id="51" type="prop">
  <image source="pictures/props/poster_zon.png" width="48" height="59"/>
 </tile>
 <tile id="52" type="prop">
  <image source="pictures/props/poster_blad.png" width="48" height="59"/>
 </tile>
 <tile id="53" type="prop">
  <image source="pictures/props/poster_kaart.png" width="48" height="59"/>
 </tile>
 <tile id="54" type="prop">
  <image source="pictures/props/bordje_a.png" width="84" height="38"/>
 </tile>
 <tile id="55" type="prop">
  <image source="pictures/props/bordje_b.png" width="84" height="38"/>
 </tile>
 <tile id="56" type="prop">
  <image source="pictures/props/bordje_c.png" width="84" height="38"/>
 </tile>
 <tile id="57" type="prop">
  <image source="pictures/props/bordje_a_breed.png" width="128" height="38"/>
 </tile>
 <tile id="58" type="prop">
  <image source="pictures/props/bordje_b_breed.png" width="128" height="38"/>
 </tile>
 <tile id="59" type="prop">
  <image source="pictures/props/naambord.png" width="132" height="158"/>
 </tile>
 <tile id="60" type="prop">
  <image source="pictures/props/naambord_breed.png" width="204" height="158"/>
 </tile>
 <tile id="61" type="prop">
  <image source="pictures/props/gevelbord.png" width="268" height="164"/>
 </tile>
 <tile id="62" type="prop">
  <image source="pictures/props/nummerbordje.png" width="40" height="27"/>
 </tile>
 <tile id="63" type="prop">
  <image source="pictures/props/briefje.png" width="46" height="56"/>
 </tile>
 <tile id="64" type="prop">
  <image source="pictures/props/pijlbord_links.png" width="148" height="33"/>
 </tile>
 <tile id="65" type="prop">
  <image source="pictures/props/pijlbord_rechts.png" width="148" height="33"/>
 </tile>
 <tile id="66" type="prop">
  <image source="pictures/props/wegwijzer.png" width="130" height="88"/>
 </tile>
 <tile id="67" type="prop">
  <image source="pictures/props/tafel.png" width="112" height="68"/>
 </tile>
 <tile id="68" type="prop">
  <image source="pictures/props/tafel_schrift.png" width="112" height="68"/>
 </tile>
 <tile id="69" type="prop">
  <image source="pictures/props/tafel_tablet.png" width="112" height="68"/>
 </tile>
 <tile id="70" type="prop">
  <image source="pictures/props/tafel_boeken.png" width="112" height="68"/>
 </tile>
 <tile id="71" type="prop">
  <image source="pictures/props/leraarsbureau.png" width="148" height="84"/>
 </tile>
 <tile id="72" type="prop">
  <image source="pictures/props/tafel_kopieen.png" width="92" height="80"/>
 </tile>
 <tile id="73" type="prop">
  <image source="pictures/props/stoel.png" width="48" height="42"/>
 </tile>
 <tile id="74" type="prop">
  <image source="pictures/props/leesstoel_geel.png" width="84" height="76"/>
 </tile>
 <tile id="75" type="prop">
  <image source="pictures/props/leesstoel_koraal.png" width="84" height="76"/>
 </tile>
 <tile id="76" type="prop">
  <image source="pictures/props/kruk.png" width="40" height="40"/>
 </tile>
 <tile id="77" type="prop">
  <image source="pictures/props/bank.png" width="128" height="44"/>
 </tile>
 <tile id="78" type="prop">
  <image source="pictures/props/plant.png" width="100" height="104"/>
 </tile>
 <tile id="79" type="prop">
  <image source="pictures/props/plant_klein.png" width="66" height="71"/>
 </tile>
 <tile id="80" type="prop">
  <image source="pictures/props/prullenbak.png" width="34" height="51"/>
 </tile>
 <tile id="81" type="prop">
  <image source="pictures/props/afvalscheiding.png" width="100" height="66"/>
 </tile>
 <tile id="82" type="prop">
  <image source="pictures/props/drinkkraan.png" width="54" height="88"/>
 </tile>
 <tile id="83" type="prop">
  <image source="pictures/props/vitrine.png" width="140" height="114"/>
 </tile>
 <tile id="84" type="prop">
  <image source="pictures/props/leuning.png" width="15" height="156"/>
 </tile>
 <tile id="85" type="prop">
  <image source="pictures/props/kantinetafel_koraal.png" width="156" height="62"/>
 </tile>
 <tile id="86" type="prop">
  <image source="pictures/props/kantinetafel_zee.png" width="156" height="62"/>
 </tile>
 <tile id="87" type="prop">
  <image source="pictures/props/kantinetafel_geel.png" width="156" height="62"/>
 </tile>
 <tile id="88" type="prop">
  <image source="pictures/props/kantinetafel_paars.png" width="156" height="62"/>
 </tile>
 <tile id="89" type="prop">
  <image source="pictures/props/kantinetafel_schoteltje.png" width="156" height="62"/>
 </tile>
 <tile id="90" type="prop">
  <image source="pictures/props/uitgifte.png" width="236" height="96"/>
 </tile>
 <tile id="91" type="prop">
  <image source="pictures/props/schoteltje.png" width="40" height="22"/>
 </tile>
 <tile id="92" type="prop">
  <image source="pictures/props/automaat.png" width="72" height="122"/>
 </tile>
 <tile id="93" type="prop">
  <image source="pictures/props/boekenkast.png" width="168" height="106"/>
 </tile>
 <tile id="94" type="prop">
  <image source="pictures/props/boekenkast_smal.png" width="104" height="106"/>
 </tile>
 <tile id="95" type="prop">
  <image source="pictures/props/boekenkast_laag.png" width="136" height="62"/>
 </tile>
 <tile id="96" type="prop">
  <image source="pictures/props/leeslamp.png" width="52" height="128"/>
 </tile>
 <tile id="97" type="prop">
  <image source="pictures/props/inleverbak.png" width="68" height="78"/>
 </tile>
 <tile id="98" type="prop">
  <image source="pictures/props/computertafel.png" width="156" height="104"/>
 </tile>
 <tile id="99" type="prop">
  <image source="pictures/props/leestafel.png" width="144" height="62"/>
 </tile>
 <tile id="100" type="prop">
  <image source="pictures/props/balie.png" width="236" height="122"/>
 </tile>
 <tile id="101" type="prop">
  <image source="pictures/props/kopieerapparaat.png" width="126" height="110"/>
 </tile>
 <tile id="102" type="prop">
  <image source="pictures/props/papierkast.png" width="88" height="106"/>
 </tile>
 <tile id="103" type="prop">
  <image source="pictures/props/piano.png" width="156" height="108"/>
 </tile>
 <tile id="104" type="prop">
  <image source="pictures/props/cello.png" width="60" height="134"/>
 </tile>
 <tile id="105" type="prop">
  <image source="pictures/props/muziekstandaard.png" width="46" height="86"/>
 </tile>
 <tile id="106" type="prop">
  <image source="pictures/props/trommel.png" width="64" height="56"/>
 </tile>
 <tile id="107" type="prop">
  <image source="pictures/props/fietsenrek.png" width="218" height="64"/>
 </tile>
 <tile id="108" type="prop">
  <image source="pictures/props/fietsenrek_half.png" width="218" height="64"/>
 </tile>
 <tile id="109" type="prop">
  <image source="pictures/props/boom.png" width="136" height="174"/>
 </tile>
 <tile id="110" type="prop">
  <image source="pictures/props/boom_klein.png" width="106" height="139"/>
 </tile>
 <tile id="111" type="prop">
  <image source="pictures/props/struik.png" width="76" height="58"/>
 </tile>
 <tile id="112" type="prop">
  <image source="pictures/props/struik_bloei.png" width="76" height="58"/>
 </tile>
 <tile id="113" type="prop">
  <image source="pictures/props/haag.png" width="128" height="62"/>
 </tile>
 <tile id="114" type="prop">
  <image source="pictures/props/hek.png" width="128" height="68"/>
 </tile>
 <tile id="115" type="prop">
  <image source="pictures/props/poort.png" width="192" height="98"/>
 </tile>
 <tile id="116" type="prop">
  <image source="pictures/props/tuinbank.png" width="132" height="62"/>
 </tile>
 <tile id="117" type="prop">
  <image source="pictures/props/basket.png" width="96" height="170"/>
 </tile>
 <tile id="118" type="prop">
  <image source="pictures/props/lantaarn.png" width="36" height="164"/>
 </tile>
 <tile id="119" type="prop">
  <image source="pictures/props/plantenbak.png" width="112" height="66"/>
 </tile>
 <tile id="120" type="prop">
  <image source="pictures/props/zwaluwkast.png" width="138" height="56"/>
 </tile>
 <tile id="121" type="prop">
  <image source="pictures/props/tafeltennistafel.png" width="164" height="78"/>
 </tile>
 <tile id="122" type="prop">
  <image source="pictures/props/daklicht.png" width="132" height="56"/>
 </tile>
 <tile id="123" type="prop">
  <image source="pictures/props/fietsafdak.png" width="256" height="184"/>
 </tile>
 <tile id="124" type="prop">
  <image source="pictures/props/fietspomp.png" width="46" height="86"/>
 </tile>
 <tile id="125" type="prop">
  <image source="pictures/props/bakfiets.png" width="150" height="88"/>
 </tile>
 <tile id="126" type="prop">
  <image source="pictures/props/helmenkist.png" width="78" height="68"/>
 </tile>
 <tile id="127" type="prop">
  <image source="pictures/props/fietsbord.png" width="63" height="63"/>
 </tile>
 <tile id="128" type="prop">
  <image source="pictures/props/wandrek.png" width="128" height="142"/>
 </tile>
 <tile id="129" type="prop">
  <image source="pictures/props/gymbasket.png" width="120" height="102"/>
 </tile>
 <tile id="130" type="prop">
  <image source="pictures/props/touwen.png" width="120" height="136"/>
 </tile>
 <tile id="131" type="prop">
  <image source="pictures/props/gymbank.png" width="214" height="40"/>
 </tile>
 <tile id="132" type="prop">
  <image source="pictures/props/matten.png" width="160" height="76"/>
 </tile>
 <tile id="133" type="prop">
  <image source="pictures/props/springkast.png" width="112" height="76"/>
 </tile>
 <tile id="134" type="prop">
  <image source="pictures/props/ballenkar.png" width="82" height="78"/>
 </tile>
 <tile id="135" type="prop">
  <image source="pictures/props/pionnen.png" width="60" height="42"/>
 </tile>
 <tile id="136" type="prop">
  <image source="pictures/props/doeltje.png" width="144" height="82"/>
 </tile>
 <tile id="137" type="prop">
  <image source="pictures/props/ezel_zee.png" width="76" height="132"/>
 </tile>
 <tile id="138" type="prop">
  <image source="pictures/props/ezel_peer.png" width="76" height="132"/>
 </tile>
 <tile id="139" type="prop">
  <image source="pictures/props/ezel_leeg.png" width="76" height="132"/>
 </tile>
 <tile id="140" type="prop">
  <image source="pictures/props/schilderij_huis.png" width="70" height="62"/>
 </tile>
 <tile id="141" type="prop">
  <image source="pictures/props/schilderij_vlek.png" width="70" height="62"/>
 </tile>
 <tile id="142" type="prop">
  <image source="pictures/props/verftafel.png" width="158" height="100"/>
 </tile>
 <tile id="143" type="prop">
  <image source="pictures/props/spoelbak.png" width="200" height="102"/>
 </tile>
 <tile id="144" type="prop">
  <image source="pictures/props/droogrek.png" width="98" height="114"/>
 </tile>
 <tile id="145" type="prop">
  <image source="pictures/props/klok_stil.png" width="48" height="66"/>
 </tile>
 <tile id="146" type="prop">
  <image source="pictures/props/plank_verf.png" width="132" height="58"/>
 </tile>
 <tile id="147" type="prop">
  <image source="pictures/props/aquarium.png" width="148" height="124"/>
 </tile>
 <tile id="148" type="prop">
  <image source="pictures/props/beamerkar.png" width="86" height="78"/>
 </tile>
 <tile id="149" type="prop">
  <image source="pictures/props/kweektafel.png" width="200" height="112"/>
 </tile>
 <tile id="150" type="prop">
  <image source="pictures/props/zonnebloemen.png" width="88" height="140"/>
 </tile>
 <tile id="151" type="prop">
  <image source="pictures/props/tafel_microscoop.png" width="112" height="100"/>
 </tile>
 <tile id="152" type="prop">
  <image source="pictures/props/plank_planten.png" width="140" height="64"/>
 </tile>
 <tile id="153" type="prop">
  <image source="pictures/props/vlinderkast.png" width="86" height="63"/>
 </tile>
 <tile id="154" type="prop">
  <image source="pictures/props/projectiescherm.png" width="188" height="104"/>
 </tile>
 <tile id="155" type="prop">
  <image source="pictures/props/bed.png" width="194" height="106"/>
 </tile>
 <tile id="156" type="prop">
  <image source="pictures/props/bureau.png" width="176" height="128"/>
 </tile>
 <tile id="157" type="prop">
  <image source="pictures/props/bureaustoel.png" width="48" height="72"/>
 </tile>
 <tile id="158" type="prop">
  <image source="pictures/props/raam_weer.png" width="204" height="102"/>
 </tile>
 <tile id="159" type="prop">
  <image source="pictures/props/appscherm.png" width="90" height="74"/>
 </tile>
 <tile id="160" type="prop">
  <image source="pictures/props/schooltas.png" width="54" height="66"/>
 </tile>
 <tile id="161" type="prop">
  <image source="pictures/props/nachtkastje.png" width="54" height="90"/>
 </tile>
 <tile id="162" type="prop">
  <image source="pictures/props/vlaggetjes.png" width="184" height="42"/>
 </tile>
 <tile id="163" type="prop">
  <image source="pictures/props/speelkast.png" width="132" height="100"/>
 </tile>
 <tile id="164" type="prop">
  <image source="pictures/props/eettafel.png" width="208" height="90"/>
 </tile>
 <tile id="165" type="prop">
  <image source="pictures/props/eetstoel.png" width="44" height="42"/>
 </tile>
 <tile id="166" type="prop">
  <image source="pictures/props/keukenblok.png" width="240" height="100"/>
 </tile>
 <tile id="167" type="prop">
  <image source="pictures/props/koelkast.png" width="78" height="144"/>
 </tile>
 <tile id="168" type="prop">
  <image source="pictures/props/tussenmuur.png" width="24" height="220"/>
 </tile>
</tileset>
