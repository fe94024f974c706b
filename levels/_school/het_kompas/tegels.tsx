<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="tegels" tilewidth="64" tileheight="64" tilecount="352" columns="16">
 <image source="pictures/tiles.png" width="1024" height="1408"/>
</tileset>
